/** What a list leaves out, and why; nothing where it leaves nothing out. */
export function LeftOut({ undated, notTold = 0 }: { readonly undated: number; readonly notTold?: number }) {
  if (undated === 0 && notTold === 0) return null;
  const parts = [
    ...(undated === 0 ? [] : [`${String(undated)} without a date that could be compared`]),
    ...(notTold === 0 ? [] : [`${String(notTold)} denied, demanded or only supposed`]),
  ];
  return <p className="quiet list-left-out">Left out: {parts.join('; ')}.</p>;
}
