/** Stands in for a video narration, whose looks are not published. */
export function VideoNarrationView() {
  return <p className="participant-empty">Video narration: participants record a video here. It is kept as it is.</p>
}
