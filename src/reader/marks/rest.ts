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

/** Waits until the browser has painted; in a tab that is not seen, no longer than it must. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      void later().then(resolve);
    });
  });
