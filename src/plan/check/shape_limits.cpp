#include "check/shape_limits.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace planverk::plan {

namespace {

void passed(Diagnostics& found, Span where, const char* name, std::uint64_t most) {
  found.add("limit", where).with("limit", name).with("value", std::to_string(most)).mend({}, {{"limit", name}});
}

/// The attribute's number; 1 when it is absent or no number (which the shape check tells).
std::uint64_t span_of(xml::Node cell, std::string_view attribute) {
  const std::string_view text = cell.get(attribute);
  std::uint64_t number = 1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && number > 0 ? number : 1;
}

class TableLimits {
 public:
  TableLimits(const xml::Tree& tree, const Sources& sources, const Limits& limits, Diagnostics& found)
      : tree_(tree), sources_(sources), limits_(limits), found_(found) {}

  void part(xml::Node parent) {
    taken_.clear();  // a span ends with the head, or with the table
    for (xml::Node child = parent.first_child(); child; child = child.next()) {
      if (child.name() == "row") row(child);
    }
  }

 private:
  void row(xml::Node row) {
    if (++rows_ == limits_.rows + 1) passed(found_, tree_.span(row), "rows", limits_.rows);
    std::uint64_t column = 0;
    for (xml::Node cell = row.first_child("cell"); cell; cell = cell.next("cell")) {
      if (!within_span(cell, "columns") || !within_span(cell, "rows")) return;
      while (column < taken_.size() && taken_[column] > 0) ++column;
      const std::uint64_t end = column + span_of(cell, "columns");
      if (end > limits_.columns) {
        if (!told_) passed(found_, tree_.span(cell), "columns", limits_.columns);
        told_ = true;
        return;
      }
      if (taken_.size() < end) taken_.resize(end, 0);
      for (; column < end; ++column) taken_[column] = span_of(cell, "rows");
    }
    for (std::uint64_t& rest : taken_) {
      if (rest > 0) --rest;
    }
  }

  bool within_span(xml::Node cell, std::string_view attribute) {
    if (span_of(cell, attribute) <= limits_.span) return true;
    passed(found_, tree_.span(cell, attribute, sources_), "span", limits_.span);
    return false;
  }

  const xml::Tree& tree_;
  const Sources& sources_;
  const Limits& limits_;
  Diagnostics& found_;
  std::vector<std::uint64_t> taken_;  ///< by column: rows that a cell from above still covers
  std::uint64_t rows_ = 0;
  bool told_ = false;
};

std::size_t tables_around(xml::Node table) {
  std::size_t count = 0;
  for (xml::Node at = table.parent(); at; at = at.parent()) count += at.name() == "table" ? 1U : 0U;
  return count;
}

/// In characters, between white space.
std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    const bool begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    length = white ? 0 : length + (begins_character ? 1U : 0U);
    longest = std::max(longest, length);
  }
  return longest;
}

}  // namespace

void check_table_limits(xml::Node table, const xml::Tree& tree, const Sources& sources, const Limits& limits,
                        Diagnostics& found) {
  // The outermost of those too deep is enough to tell.
  if (tables_around(table) == limits.nested_tables) {
    passed(found, tree.span(table), "nested-tables", limits.nested_tables);
  }
  TableLimits check(tree, sources, limits, found);
  for (xml::Node head = table.first_child("head"); head; head = head.next("head")) check.part(head);
  check.part(table);
}

void check_columns(xml::Node columns, const xml::Tree& tree, Diagnostics& found) {
  constexpr std::size_t most = 6;  // of the width of an upright page each has room for a dozen letters
  std::size_t count = 0;
  for (xml::Node column = columns.first_child("col"); column; column = column.next("col")) {
    if (++count != most + 1) continue;
    found.add("limit", tree.span(column)).variant("beside").with("value", std::to_string(most)).mend("beside");
  }
}

void check_word_limit(xml::Node node, const xml::Tree& tree, const Sources& sources, const Limits& limits,
                      Diagnostics& found) {
  const auto too_long = [&](std::string_view text) {
    return text.size() > limits.word && longest_word(text) > limits.word;
  };
  node.each_attribute([&](xml::Node::Attribute attribute) {
    if (too_long(attribute.value)) passed(found, tree.span(node, attribute.name, sources), "word", limits.word);
  });
  for (xml::Node child = node.first_child(); child; child = child.next()) {
    if (child.type() != xml::Node::Type::text || !too_long(child.value())) continue;
    passed(found, tree.content_span(node, sources), "word", limits.word);
    return;
  }
}

}  // namespace planverk::plan
