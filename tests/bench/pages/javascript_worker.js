/** The rule in plain JavaScript: the lower limit for every way that runs Python. */
const WEEKDAYS = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
const MONTHS = [
  "januari", "februari", "maart", "april", "mei", "juni",
  "juli", "augustus", "september", "oktober", "november", "december",
];

const words = (day) =>
  `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ` +
  `${day.getUTCFullYear()}`;

onmessage = ({ data: { id, request } }) => {
  const { regels, datum, gemeente } = JSON.parse(request);
  const { stappen } = regels.gemeenten.find((one) => one.id === gemeente);
  const after = (weeks) => new Date(Date.parse(datum) + weeks * 7 * 864e5);
  const said = stappen.map((step) => ({ tot: { tekst: words(after(parseInt(step.termijn.tot, 10))) } }));
  postMessage({ kind: "answer", id, answer: JSON.stringify({ stappen: said }) });
};
postMessage({ kind: "ready" });
