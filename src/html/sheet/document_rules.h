/// Rules that a document needs beyond its theme (widths of columns, indents, shares): each is written once
/// and gets a class, since a page without style attributes is easier to read, to check and to restyle.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "sheet/declarations.h"

namespace planverk::html {

class DocumentRules {
 public:
  explicit DocumentRules(const style::Theme& theme) : css_(theme) {}

  /// `col` widths: per mille of the table.
  std::string column_width(int per_mille);
  std::string column_length(Length width);
  std::string indent(Length indent);
  /// Room behind a number as wide as these characters, and as so many digits of note marks of which `first` is the
  /// first mark: for alignment on the decimal mark.
  std::string number_room(const std::u32string& characters, int mark_digits, bool first);
  /// Columns side by side in these shares.
  std::string shares(const std::vector<document::Column>& columns);
  /// Text that runs through so many columns where there is room.
  std::string text_columns(int count);

  /// The rules, one a line, in the order of their class names.
  [[nodiscard]] std::string css() const;

 private:
  Declarations css_;
  std::string rule(std::string name, std::string selector_rest, std::string declarations);
  std::map<std::string, std::string> rules_;
};

}  // namespace planverk::html
