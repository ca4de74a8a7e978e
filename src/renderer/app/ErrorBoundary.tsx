import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ScreenFailure } from '../ui/ScreenFailure.tsx';

interface Props {
  readonly children: ReactNode;
  /** A new value gives the children another try, such as the address of the page. */
  readonly resetBy?: string;
}

/** Catches a defect of a screen: the rest of the window stays, and the person can try again. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // The name and the place only: a message could quote what was on the screen.
    console.error('screen failed', error.name, info.componentStack);
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetBy !== this.props.resetBy) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ScreenFailure onRetry={() => this.setState({ failed: false })} />;
  }
}
