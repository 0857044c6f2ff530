/// Marks: inlines that only hold words, and show or say something more of them. A line makes one: it is a kind of the
/// tree by that name, an element of templates, and drawn, tagged and written as HTML as its fields say (mark.h).
#pragma once

// clang-format off
#define PLANVERK_MARKS(MARK)                                                                                      \
  MARK(strong, .element = "strong", .bolder = true)                                                               \
  MARK(emphasis, .element = "em", .italic = true)                                                                 \
  MARK(quiet, .element = "span", .html_class = "quiet", .ink = Ink::second)                                       \
  /* What calls for attention (overdue): in the ink of what is not reached; a symbol stands beside it. */         \
  MARK(alert, .element = "strong", .html_class = "alert", .bolder = true, .ink = Ink::no)                         \
  /* Tracked changes: said as such. */                                                                            \
  MARK(insertion, .element = "ins", .line = Decoration::under, .tagged = true)                                    \
  MARK(deletion, .element = "del", .line = Decoration::through, .tagged = true)                                   \
  /* Something left to fill in: seen and said even where nothing stands in it. */                                 \
  MARK(placeholder, .element = "mark", .italic = true, .ink = Ink::no, .listed = true, .seen_empty = true)        \
  /* Words in another language: properties.lang. */                                                               \
  MARK(foreign, .element = "span", .tagged = true)                                                                \
  /* properties.said is its long form: HTML's title, PDF's E. */                                                  \
  MARK(abbreviation, .attributes = "as", .element = "abbr", .tagged = true, .expanded = true)
// clang-format on
