"""The ink of a genogram: shapes, people, strokes and legend, put together in `drawing`."""

from visualise.draw.genogram.drawing import GenogramDrawing, draw_genogram

__all__ = ["GenogramDrawing", "draw_genogram"]
