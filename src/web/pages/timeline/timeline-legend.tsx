/** What the marks of the drawing mean. */
export const TimelineLegend = () => (
  <ul className="timeline-legend" aria-label="What the marks mean">
    <li>
      <span className="legend-mark legend-held" aria-hidden="true" /> held, done
    </li>
    <li>
      <span className="legend-mark legend-planned" aria-hidden="true" /> announced
    </li>
    <li>
      <span className="legend-mark legend-cancelled" aria-hidden="true" /> called off
    </li>
    <li>
      <span className="legend-mark legend-within" aria-hidden="true" /> some time within these days
    </li>
    <li>
      <span className="legend-mark legend-today" aria-hidden="true" /> day of the newest report
    </li>
  </ul>
);
