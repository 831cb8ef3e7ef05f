import { Component, type ReactNode } from 'react';
import { Failed } from './states.js';

interface Props {
  readonly children: ReactNode;
}

/** Keeps the rest of the application usable where one page cannot be drawn, and says what happened. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return <Failed message={`This page could not be drawn: ${message}`} onRetry={() => this.setState({ message: null })} />;
  }
}
