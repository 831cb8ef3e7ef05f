import { Button } from './button.js';

/** Leads through a long list page by page; nothing where one page holds all. */
export function Pager({
  offset,
  limit,
  total,
  what,
  onGo,
}: {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  /** "reports", "incidents" */
  readonly what: string;
  readonly onGo: (offset: number) => void;
}) {
  if (total <= limit) return null;
  const last = Math.min(total, offset + limit);
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <Button isDisabled={offset === 0} onPress={() => onGo(Math.max(0, offset - limit))}>
        Earlier
      </Button>
      <span role="status">
        {offset + 1} to {last} of {total} {what}
      </span>
      <Button isDisabled={last >= total} onPress={() => onGo(offset + limit)}>
        Later
      </Button>
    </nav>
  );
}
