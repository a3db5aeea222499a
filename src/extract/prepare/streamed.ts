/** React leaves `<template id="B:1">` where the hidden `<div id="S:1">` belongs once its script runs. */
export const placeStreamedParts = (document: Document): void => {
  for (const part of document.querySelectorAll('div[id^="S:"]')) {
    const place = document.getElementById(part.id.replace('S:', 'B:'));
    if (place && !part.contains(place)) place.replaceWith(...part.childNodes);
  }
  for (const place of document.querySelectorAll('template')) place.remove();
};
