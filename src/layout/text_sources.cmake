# The text half of layout: runs, words, line breaking, hyphenation, symbols.
set(layout_text_sources
  hyphenation.cpp
  hyphenation_parts.cpp
  hyphenation_patterns.cpp
  hyphenation_words.cpp
  text_break_points.cpp
  text_breaking.cpp
  text_compose.cpp
  text_paragraph.cpp
  text_runs.cpp
  text_stream.cpp
  text_symbols.cpp
  text_ties.cpp
  text_words.cpp)
