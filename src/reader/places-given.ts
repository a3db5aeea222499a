import type { Place, Progress } from '../article';

/** Where an article opens to the pixel: a line, and how far below the toolbar's edge it stands. */
export interface Spot {
  readonly place: Place;
  readonly below: number;
}

/** What finds places in an article: wanted once one is scrolled, or opens anywhere but at its top. */
export interface Places {
  progressOf(scroller: Element): Progress;
  spotOf(scroller: Element): Spot | null;
  goTo(scroller: Element, place: Place, below?: number): void;
}

let given: Places | undefined;

/** From now on articles open at places, and their places are told. */
export function usePlaces(places: Places): void {
  given = places;
}

export const placesGiven = (): Places | undefined => given;
