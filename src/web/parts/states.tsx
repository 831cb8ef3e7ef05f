import type { ReactNode } from 'react';
import { Button } from './button.js';

/** Said while an answer is on its way; appears only when that takes long enough to be noticed. */
export function Loading({ what = 'Loading' }: { readonly what?: string }) {
  return (
    <p className="loading" role="status">
      {what}…
    </p>
  );
}

/** Nothing to show: says what is missing and, in its children, what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Something went wrong: what, and a way to try again. */
export function Failed({ message, onRetry }: { readonly message: string; readonly onRetry?: () => void }) {
  return (
    <div className="failed" role="alert">
      <p>{message}</p>
      {onRetry === undefined ? null : <Button onPress={onRetry}>Try again</Button>}
    </div>
  );
}
