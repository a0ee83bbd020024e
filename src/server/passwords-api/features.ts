/**
 * Feature flags that real servers load from the application's handbook. A fresh database has all
 * of them on, so that demo accounts can show everything; a wiped one (`POST /__control`) has them
 * as the handbook shipped them, as in the recordings.
 */
import * as z from 'zod/mini';
import type { Release } from './dialect.ts';
import { readMeta, writeMeta, type Store } from './store/store.ts';

const META = 'features';
const flags = z.record(z.string(), z.unknown());
const handbook = z.object({ server: z.record(z.string(), flags) });

/** Whether a feature is on for the release. */
export function hasFeature(store: Store, release: Release, feature: string): boolean {
  const stored = readMeta(store, META);
  if (stored === undefined) return true;
  if (stored === null) return release.shippedFeatures[feature] === true;
  const parsed = z.safeParse(handbook, stored);
  if (!parsed.success) return false;
  const [general, exact] = release.featureVersions;
  const { server } = parsed.data;
  return { ...server[general], ...server[exact] }[feature] === true;
}

/** Replaces the handbook's flags; null: as shipped. */
export function setFeatures(store: Store, features: unknown): void {
  writeMeta(store, META, features);
}
