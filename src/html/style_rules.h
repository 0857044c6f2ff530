/// Style rules that a document needs beyond the fixed sheet (widths of columns, indents, shares): each is written once
/// and gets a class, since a page without style attributes is easier to read, to check and to restyle.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.h"

namespace planverk::html {

class StyleRules {
 public:
  /// `col` widths: per mille of the table.
  std::string column_width(int per_mille);
  std::string column_length(Length width);
  std::string indent(Length indent);
  /// Columns side by side in these shares.
  std::string shares(const std::vector<document::Column>& columns);
  /// Text that runs through so many columns where there is room.
  std::string text_columns(int count);

  /// The rules, one a line, in the order of their class names.
  [[nodiscard]] std::string css() const;

 private:
  std::string rule(std::string name, std::string selector_rest, std::string declarations);
  std::map<std::string, std::string> rules_;
};

/// Lengths of paper as CSS rem: 11 pt of body text are 1 rem.
[[nodiscard]] std::string rem(Length length);

}  // namespace planverk::html
