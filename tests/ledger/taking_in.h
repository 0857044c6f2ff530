/// What tests of files from outside share: a plan in a string, findings and arrivals as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "exchange/delivery.h"
#include "part.h"
#include "xml/reader.h"

namespace planverk::test {

/// Files of one test, with what was found in them.
struct TakingIn {
  Sources sources;
  Diagnostics found;

  FileId file(std::string bytes, std::string name = "file") { return sources.add(std::move(name), std::move(bytes)); }
  /// `key line:column`, a line each, in reading order.
  [[nodiscard]] std::string findings() const {
    Diagnostics sorted = found;
    sorted.sort();
    std::string text;
    for (const Diagnostic& each : sorted.all()) {
      const Place place = sources.place(each.span);
      text += each.message.key + ' ' + std::to_string(place.line) + ':' + std::to_string(place.column) + '\n';
    }
    return text;
  }
  /// A value of the first finding's message.
  [[nodiscard]] std::string value(std::string_view name, std::size_t index = 0) const {
    for (const auto& [key, text] : found.all().at(index).message.values) {
      if (key == name) return text;
    }
    return "(none)";
  }
};

/// A plan, or a part of an import map, that is kept for as long as the test needs its nodes.
struct Kept {
  Sources sources;
  Diagnostics found;
  std::optional<xml::Tree> tree;

  explicit Kept(std::string text) {
    const FileId file = sources.add("kept.xml", std::move(text));
    tree = xml::parse(sources, file, {}, found);
  }
  [[nodiscard]] xml::Node root() const { return tree->root(); }
  [[nodiscard]] exchange::Part part() const {
    return {root(), [this](xml::Node node, std::string_view name) {
              return name.empty() ? tree->span(node) : tree->span(node, name, sources);
            }};
  }
};

/// `name(key) attribute=value … "text"`, children indented.
inline std::string as_text(const std::vector<exchange::Arrival>& arrivals, std::size_t depth = 0) {
  std::string text;
  for (const exchange::Arrival& each : arrivals) {
    text += std::string(depth * 2, ' ') + each.name + '(';
    for (const std::string& key : each.key) text += (text.ends_with('(') ? "" : " ") + key;
    text += ')';
    for (const auto& [name, told] : each.attributes) text += ' ' + name + '=' + told.value;
    if (each.text) text += " \"" + each.text->value + '"';
    text += '\n' + as_text(each.children, depth + 1);
  }
  return text;
}

/// `key name=value …`, a line each.
inline std::string as_text(const std::vector<Message>& messages) {
  std::string text;
  for (const Message& each : messages) {
    text += each.key;
    for (const auto& [name, value] : each.values) text += ' ' + name + '=' + value;
    text += '\n';
  }
  return text;
}

}  // namespace planverk::test
