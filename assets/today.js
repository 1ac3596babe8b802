// Leads to the reader's own day among all years. The page has a link for each month that has issues.

const now = new Date();
const two = (number) => String(number).padStart(2, "0");
const month = two(now.getMonth() + 1);
const place = document.querySelector(".today");
const found = document.querySelector(`.calendar [data-month="${month}"]`);

if (place && found) {
  const link = place.querySelector("a");
  link.href = `${found.getAttribute("href")}#_${month}-${two(now.getDate())}`;
  link.textContent = found.dataset.today.replace("{day}", now.getDate());
  place.hidden = false;
}
