/** Says that Sidelight is paused everywhere, in the place of the site's switch, and lets the reader go on. */

export function PausedBar({ onGoOn }: { onGoOn: () => void }) {
  return (
    <div class="paused">
      <span class="paused__label">Paused everywhere</span>
      <button type="button" class="paused__go-on" onClick={onGoOn}>
        Go on
      </button>
    </div>
  );
}
