import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { DerivedVersion, Store } from '../store/store.js';

/** A work on one batch must end well within this; it is prolonged before each. */
export const LEASE_SECONDS = 120;
const PAUSE_MILLISECONDS = 50;

/** The holders of this process: a lease that names this process but none of them is of one that died with the same number. */
const ours = new Set<string>();

/** Takes the lease under a name that tells machine and process, so that a holder that died can be told; null where another works. */
export async function beginLease(store: Store, version: DerivedVersion): Promise<string | null> {
  const holder = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  ours.add(holder);
  try {
    if (await keepLease(store, holder, version)) return holder;
  } catch (error) {
    ours.delete(holder);
    throw error;
  }
  ours.delete(holder);
  return null;
}

/** Gives the lease back for good; the holder's name is not used again. */
export async function endLease(store: Store, holder: string): Promise<void> {
  ours.delete(holder);
  await store.releaseLease(holder);
}

/** Takes or prolongs the lease if it is free or its holder is dead; resolves with whether `holder` has it now. */
export async function keepLease(store: Store, holder: string, version: DerivedVersion): Promise<boolean> {
  const other = await store.takeLease(holder, LEASE_SECONDS, version);
  if (other === null) return true;
  if (!isDead(other.holder)) return false;
  await store.releaseLease(other.holder);
  return (await store.takeLease(holder, LEASE_SECONDS, version)) === null;
}

/** Only a process of this machine can be known to be dead; another one's lease runs out by itself. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return !ours.has(holder);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Waits a little before asking for the lease again. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
