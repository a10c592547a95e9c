import { Component } from 'react';
import type { ReactNode } from 'react';

interface FallbackProps {
  /** What stands for the children when they cannot be drawn or loaded. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** A part with an equal twin: where the part fails, its twin is shown and the rest of the view stays. */
export class Fallback extends Component<FallbackProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
