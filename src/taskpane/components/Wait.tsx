import { Spinner } from '@fluentui/react-components';
import { useDelayed } from './use-delayed';

/** Stands in for a view whose code is still loading. Fluent's own delay draws a spinner without a name first. */
export function Wait({ label, className }: { readonly label: string; readonly className?: string }) {
  return useDelayed(true) ? <Spinner className={className} label={label} /> : null;
}
