import { memo, type MouseEvent } from 'react';
import { PlacedDrawing } from '#canvas/Drawing.tsx';
import { classOf, type Flags } from '#canvas/piece-class.ts';
import { domId, PieceDrawing } from '#canvas/piece-node.tsx';
import type { Piece } from '#scene/display.ts';

interface Props {
  readonly pieces: readonly Piece[];
  readonly flags: Flags;
}

/** Lanes and stems, under everything: one drawing, because nothing of it can be clicked. */
export const Ground = memo(function Ground({ pieces, flags }: Props) {
  return (
    <svg className="layer-ground" width={1} height={1}>
      {pieces.map((piece) => (
        <GroundPiece key={piece.id} piece={piece} className={classOf(piece, flags)} />
      ))}
    </svg>
  );
});

interface PieceProps {
  readonly piece: Piece;
  readonly className: string;
}

const GroundPiece = memo(function GroundPiece({ piece, className }: PieceProps) {
  const { id, label } = piece;
  if (label === undefined) {
    return (
      <g className={className} aria-hidden="true">
        <PlacedDrawing piece={piece} />
      </g>
    );
  }
  return (
    <g className={className} id={domId(id)} role="group" aria-label={label}>
      <g aria-hidden="true">
        <PlacedDrawing piece={piece} />
      </g>
    </g>
  );
});

interface SystemsProps extends Props {
  readonly onPick: (kind: string, of: string, event: MouseEvent) => void;
  readonly onMove: (event: MouseEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
}

/** Bars, slots and words, between hand-overs and cards. A click on one that stands for something picks it. */
export const Systems = memo(function Systems({ pieces, flags, onPick, onMove, onMenu }: SystemsProps) {
  const pick = (event: MouseEvent) => {
    const found = event.target instanceof Element ? event.target.closest<HTMLElement>('.piece') : null;
    const { kind, of } = found?.dataset ?? {};
    if (kind !== undefined && of !== undefined) onPick(kind, of, event);
  };
  return (
    <div className="layer-systems" role="presentation" onClick={pick} onMouseMove={onMove} onContextMenu={onMenu}>
      {pieces.map((piece) => (
        <SystemPiece key={piece.id} piece={piece} className={classOf(piece, flags)} />
      ))}
    </div>
  );
});

const SystemPiece = memo(function SystemPiece({ piece, className }: PieceProps) {
  const { box, kind, of } = piece;
  // Not by a transform: hundreds of them make every frame of a pan slower.
  const place = { left: box.x, top: box.y, width: box.w, height: box.h };
  return (
    <div className={className} style={place} data-kind={kind} data-of={of}>
      <PieceDrawing piece={piece} />
    </div>
  );
});
