/// The name of a style, as templates write it and the style sheet knows it. The document knows no looks: it carries
/// names, and gives a meaning to few of them (a title takes no number, annexes and parts are counted on their own).
#pragma once

#include <cstdint>
#include <string_view>

namespace planverk::document {

/// Two bytes that stand for a name. Names are never forgotten, so what they come from must be limited: templates.
class Style {
 public:
  constexpr Style() = default;
  [[nodiscard]] static Style named(std::string_view name);
  bool operator==(const Style&) const = default;

  static const Style normal;  ///< none: as the kind of node looks
  static const Style title, annex, part;
  // What the shipped templates use
  static const Style lead, small, quiet, source, subtitle, cover_body, document_type, field, electronic_approval;
  static const Style info, decision, warning, draft_mark;
  static const Style register_table, facts, head_table, budget, matrix, plain_table;
  static const Style group, sum, sub;
  static const Style letterhead, signatures, side_by_side;

 private:
  friend std::string_view name_of(Style style);
  constexpr explicit Style(std::uint16_t index) : index_(index) {}
  std::uint16_t index_ = 0;
};
[[nodiscard]] std::string_view name_of(Style style);  ///< empty for none

inline constexpr Style Style::normal{0}, Style::title{1}, Style::annex{2}, Style::part{3}, Style::lead{4},
    Style::small{5}, Style::quiet{6}, Style::source{7}, Style::subtitle{8}, Style::cover_body{9},
    Style::document_type{10}, Style::field{11}, Style::electronic_approval{12}, Style::info{13}, Style::decision{14},
    Style::warning{15}, Style::draft_mark{16}, Style::register_table{17}, Style::facts{18}, Style::head_table{19},
    Style::budget{20}, Style::matrix{21}, Style::plain_table{22}, Style::group{23}, Style::sum{24}, Style::sub{25},
    Style::letterhead{26}, Style::signatures{27}, Style::side_by_side{28};

}  // namespace planverk::document
