/// An archive as a package of parts with types and relations (ECMA-376-2, clauses 6 and 7). Nothing outside the package
/// is ever fetched: relations that lead there are left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "office/archive.h"
#include "xml_part.h"

namespace planverk::office {

struct Relation {
  std::string id;
  std::string
      type;  ///< `worksheet`: what follows the address of either edition of the standard; else the whole address
  std::string target;  ///< name of the part
};

class Package {
 public:
  /// `name` is the file's, as Sources and messages call it.
  Package(Archive archive, std::string name, Sources& sources, Diagnostics& found)
      : archive_(std::move(archive)), name_(std::move(name)), sources_(sources), found_(found) {}

  [[nodiscard]] const Archive& archive() const { return archive_; }

  /// Reads what types the parts have; false with findings.
  bool read_types();
  /// Empty for a part without a type.
  [[nodiscard]] std::string_view type_of(std::string_view part) const;
  [[nodiscard]] bool has_type(std::string_view type) const;

  /// Of a part, or with an empty name of the package itself; none with findings. A part without relations has none.
  std::optional<std::vector<Relation>> relations(std::string_view part);

  std::optional<std::string> bytes(std::string_view part) { return archive_.read(part, found_); }
  std::optional<xml::Tree> tree(std::string_view part);
  /// To read `bytes` of that part; they must outlive it.
  [[nodiscard]] XmlPart xml_part(std::string_view part, std::string_view bytes) const {
    return {sources_, name_ + "!/" + std::string(part), bytes, found_};
  }

 private:
  Archive archive_;
  std::string name_;
  Sources& sources_;
  Diagnostics& found_;
  std::unordered_map<std::string, std::string> types_, default_types_;  ///< by folded part name and by ending
};

}  // namespace planverk::office
