/**
 * Reads an agenda file on stdin with ical.js, strictly, and writes its events as JSON on stdout.
 */
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    dag: event.startDate.toString(),
    tot: event.endDate.toString(),
    isDate: event.startDate.isDate,
    titel: event.summary,
    tekst: event.description,
    url: component.getFirstPropertyValue("url"),
    transp: component.getFirstPropertyValue("transp"),
    alarm: component
      .getAllSubcomponents("valarm")
      .map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds()),
  };
});
process.stdout.write(JSON.stringify(events));
