/// Writing figures onto the variant's tree. A figure is named by its place in the vocabulary, `risk/@fig:value`; one
/// that the vocabulary lacks does not compile.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "base/word_list.h"
#include "subject_figures.h"
#include "xml/tree.h"

namespace planverk::figures {

class FigureName {
 public:
  /// `PLACES/NAME`, with all the places of the table's row or one of them.
  consteval FigureName(const char* path) : figure_(&row(path)) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] const Figure& figure() const { return *figure_; }

 private:
  static constexpr const Figure& row(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::string_view places = path.substr(0, slash);
    for (const Figure& each : figure_table) {
      if (each.name == path.substr(slash + 1) && (each.places == places || WordList(each.places).contains(places)))
        return each;
    }
    throw "the vocabulary has no such figure";
  }
  const Figure* figure_;
};

// What has no value is not written.
void write(xml::Node node, FigureName name, std::string_view value);
void write(xml::Node node, FigureName name, const std::optional<Decimal>& value);
void write(xml::Node node, FigureName name, const std::optional<int>& value);
/// A flag is `true` or absent.
void write_flag(xml::Node node, FigureName name, bool value);
[[nodiscard]] xml::Node append(xml::Node parent, FigureName name);

}  // namespace planverk::figures
