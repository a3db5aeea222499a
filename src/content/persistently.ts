/** How often a request is made before it counts as not answered. */
const ATTEMPTS = 3;

/**
 * The browser may end the background before it has answered. The next request starts it anew, and
 * keeping the same thing twice keeps it once.
 */
export async function persistently<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
