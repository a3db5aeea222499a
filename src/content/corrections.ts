import { correctorOf } from '../extract';
import { openLedger } from './correcting';

/** What only corrections need: few pages have any. */
export interface CorrectionTools {
  readonly correctorOf: typeof correctorOf;
  readonly openLedger: typeof openLedger;
}

globalThis.lecternScripts = {
  ...globalThis.lecternScripts,
  corrections: { correctorOf, openLedger },
};
