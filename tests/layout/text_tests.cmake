# Tests of layout's text half.
set(layout_text_tests
  text_breaking_test.cpp
  text_known_measures_test.cpp
  text_break_points_test.cpp
  text_paragraph_test.cpp
  text_turned_test.cpp)
list(TRANSFORM layout_text_tests PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
