import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { DerivedVersion, Store } from '../store/store.js';

/** A work on one batch must end well within this; it is prolonged before each. */
export const LEASE_SECONDS = 120;
const PAUSE_MILLISECONDS = 50;

/** A name for this process as holder of the lease; it tells machine and process, so that one that died can be told. */
export const leaseHolder = (): string => `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;

/** Takes the lease if it is free or its holder is dead; resolves with whether it was taken. */
export async function tryLease(store: Store, holder: string, version: DerivedVersion): Promise<boolean> {
  const other = await store.takeLease(holder, LEASE_SECONDS, version);
  if (other === null) return true;
  if (!isDead(other.holder)) return false;
  await store.releaseLease(other.holder);
  return (await store.takeLease(holder, LEASE_SECONDS, version)) === null;
}

/** Only a process of this machine can be known to be dead; another one's lease runs out by itself. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Waits a little before asking for the lease again. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
