// Events below each other along a line down, each with when it is: for rooms that a line across is too wide for.
#include "document/drawing.h"
#include "forms.h"
#include "year.h"

namespace planverk::chart {

using document::circle;
using document::straight;

std::optional<Drawing> draw_agenda(const Year& year, Sheet sheet) {
  constexpr Length line = 4_pt, words = 14_pt, gap = 5_pt;
  const Stretches stretches = stretches_of(year, Recurring::no);
  const Length room = sheet.width() - words;
  Length top, last;
  for (const Stretch& stretch : stretches.all) {
    const Event& event = *stretch.event;
    last = top + leading / 2;
    const Length title = sheet.write_lines(sheet.lines_of(event.when.text, room), words, top,
                                           {.ink = Ink::second, .source = event.when.source});
    const Length text = sheet.write_lines(sheet.lines_of(event.title.text, room, Weight::semibold), words, title,
                                          {.weight = Weight::semibold, .source = event.title.source});
    top = sheet.write_lines(sheet.lines_of(event.text.text, room), words, text,
                            {.ink = Ink::second, .source = event.text.source}) +
          gap;
    sheet.add(circle({line, last}, 3.6_pt, Ink::accent, Ink::paper, 1_pt));
    if (top > sheet.room().height + gap) return std::nullopt;
  }
  if (stretches.all.empty()) return std::nullopt;
  if (last > leading / 2) sheet.add(straight({line, leading / 2}, {line, last}, Ink::outline, 1_pt));
  return std::move(sheet).finish(top - gap + 2_pt);
}

}  // namespace planverk::chart
