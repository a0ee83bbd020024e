/** The keyhole of the card, in the shape of a person: only you. */
export function Keyhole({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M12 2a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM3 22h18c0-5.6-3.6-9-9-9s-9 3.4-9 9z"
      />
    </svg>
  );
}
