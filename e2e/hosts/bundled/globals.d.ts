import type { HostConfig, HostEvent } from '../../../src/host/contract.ts';

declare global {
  /** What a page wants of its host beside the usual. */
  var given: HostConfig | undefined;
  /** What the host has heard. */
  var told: HostEvent[];
}
