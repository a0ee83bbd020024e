import { Component, type ReactNode } from 'react';
import { Root } from '#ui/Root.tsx';
import { FatalError } from './FatalError.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown; readonly failed: boolean };

/** The last net: whatever throws while rendering ends in words, not in a white page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Root>
        <FatalError error={this.state.error} />
      </Root>
    );
  }
}
