import type { ServedRecord } from '../app/served-record.js';

const HEARTBEAT = 15_000;
/** A listener that reads nothing any more is let go of instead of being remembered for. */
const MOST_UNREAD = 1_000;
/** More pages than anybody has open. */
const MOST_LISTENERS = 100;
const listening = new WeakMap<ServedRecord, number>();

/** What happens to a record as server-sent events, until the listener goes; null where too many listen already. */
export function eventStream(record: ServedRecord): Response | null {
  const others = listening.get(record) ?? 0;
  if (others >= MOST_LISTENERS) return null;
  listening.set(record, others + 1);
  const encoder = new TextEncoder();
  let end = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < -MOST_UNREAD) {
            end();
            controller.close();
          } else controller.enqueue(encoder.encode(text));
        };
        const unlisten = record.listen((event) => send(`data: ${JSON.stringify(event)}\n\n`));
        const timer = setInterval(() => send(': still here\n\n'), HEARTBEAT).unref();
        end = () => {
          end = () => undefined;
          listening.set(record, (listening.get(record) ?? 1) - 1);
          clearInterval(timer);
          unlisten();
        };
        send('retry: 2000\n\n');
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' } });
}
