import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

interface Props extends ButtonProps {
  /** plain: bordered; primary: the one thing to do; quiet: without a border; danger: takes something away for good */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** the key that does the same, shown on the button */
  readonly shortcut?: string;
}

/** A button in one of the four looks. */
export function Button({ look = 'plain', shortcut, children, className, ...props }: Props) {
  return (
    <AriaButton {...props} className={`button button-${look}${typeof className === 'string' ? ` ${className}` : ''}`}>
      {(state) => (
        <>
          {typeof children === 'function' ? children(state) : children}
          {shortcut === undefined ? null : (
            <kbd aria-hidden="true" className="button-key">
              {shortcut}
            </kbd>
          )}
        </>
      )}
    </AriaButton>
  );
}
