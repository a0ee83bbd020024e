import type { ReactNode } from 'react';

/** What every field of the kit takes beside the attributes of its input. */
export interface FieldFrame {
  label: ReactNode;
  /** One line below the input; an error takes its place. */
  help?: ReactNode;
  /** What is wrong and what to do; empty or absent when nothing is. */
  error?: ReactNode;
  /** A quiet word beside the label, such as "optional". */
  note?: ReactNode;
  /** Test id of the error, which is there only while there is one. */
  errorTestId?: string | undefined;
}
