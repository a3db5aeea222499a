import { textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'cookie, cookies, cookie banner, cookie notice, consent, gdpr, ccpa, onetrust, modal, modals, popup, overlay, lightbox, paywall, regwall, interstitial, app banner, app promo, snackbar, toast, login, signin, sign in, register, adblock',
);

/** Dialogues and banners that a page lays over itself: consent, login, app, paywall. */
export const consent: Rule = {
  name: 'consent',
  candidates: 'div,section,aside,form,[role="dialog"],[role="alertdialog"],[aria-modal="true"],p',
  isJunk: (element) => {
    if (element.matches('[role="dialog"],[role="alertdialog"],[aria-modal="true"]')) return true;
    return (
      isNamed(element, NAMES) &&
      !element.querySelector('figure, pre') &&
      textIn(element).length < 4000
    );
  },
};
