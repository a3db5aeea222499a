/** How long work may go on before the page is let have its turn, in milliseconds. */
const TURN = 12;

let began = 0;

const later = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** To be called between the steps of long work: now and then it waits until others had their turn. */
export async function rest(): Promise<void> {
  if (performance.now() - began < TURN) return;
  await later();
  began = performance.now();
}

/**
 * Waits until the browser has painted, and answers with how long that took it, in milliseconds; in a
 * tab that is not seen it waits no longer than it must.
 */
export const nextFrame = (): Promise<number> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(0), 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      const began = performance.now();
      void later().then(() => resolve(performance.now() - began));
    });
  });
