/// Reading a text in one line of a test, and its findings as text: `key line:column`, a line each, in reading order.
#pragma once

#include <optional>
#include <string>

#include "xml/reader.h"

namespace planverk::test {

inline std::string as_text(const Sources& sources, Diagnostics found) {
  found.sort();
  std::string text;
  for (const Diagnostic& each : found.all()) {
    const Place place = sources.place(each.span);
    if (!text.empty()) text += '\n';
    text += each.message.key + ' ' + std::to_string(place.line) + ':' + std::to_string(place.column);
  }
  return text;
}

struct Reading {
  Sources sources;
  Diagnostics found;
  std::optional<xml::Tree> tree;

  explicit Reading(std::string bytes, const Limits& limits = {}) {
    const FileId file = sources.add("plan.xml", std::move(bytes));
    tree = xml::parse(sources, file, limits, found);
  }
  [[nodiscard]] std::string findings() const { return as_text(sources, found); }
  /// The bytes of a place.
  [[nodiscard]] std::string at(Span span) const {
    return std::string(sources.bytes(span.file).substr(span.offset, span.length));
  }
};

}  // namespace planverk::test
