/// A Word file as a package (ECMA-376 part 2): its parts, and how one leads to others. Recognises what is handed in for
/// a Word file and is none.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "office/archive.h"
#include "office/word.h"
#include "word/part.h"

namespace planverk::office::word {

struct Relation {
  std::string type;    ///< the last word of its address: `styles`, `image`, `hyperlink`
  std::string target;  ///< the name of a part, or an address as the file has it where `outside`
  bool outside = false;
};
using Relations = std::map<std::string, Relation, std::less<>>;  ///< by id

class Package {
 public:
  /// `bytes` must outlive it. What is no Word file without macros is a finding of `word-file`, and gives none.
  static std::optional<Package> open(Sources& sources, std::string name, std::string_view bytes,
                                     const WordLimits& limits, Diagnostics& found);

  [[nodiscard]] const std::string& main_part() const { return main_; }
  /// Those of a part; none where it has no list of them.
  [[nodiscard]] const Relations& relations(std::string_view part);
  /// The part that `part` leads to by a relation of that type; empty where there is none.
  [[nodiscard]] std::string related(std::string_view part, std::string_view type);
  /// The part that the package leads to by a relation of that type.
  [[nodiscard]] std::string related(std::string_view type) { return related(std::string_view(), type); }

  [[nodiscard]] bool has(std::string_view part) const { return !stored_name(part).empty(); }
  /// Read as a tree; none, with a finding where it is there and cannot be read.
  std::optional<Part> tree(std::string_view part);
  std::optional<std::string> bytes(std::string_view part);
  [[nodiscard]] FileId file() const { return file_; }  ///< stands for the package as a whole

 private:
  Package(Archive archive, Sources& sources, std::string name, FileId file, const WordLimits& limits,
          Diagnostics& found)
      : archive_(std::move(archive)),
        sources_(&sources),
        name_(std::move(name)),
        file_(file),
        limits_(&limits),
        found_(&found) {}
  bool find_main();
  [[nodiscard]] std::string_view stored_name(std::string_view part) const;
  [[nodiscard]] Relations read_relations(std::string_view part);

  Archive archive_;
  Sources* sources_;
  std::string name_;
  FileId file_;
  const WordLimits* limits_;
  Diagnostics* found_;
  std::string main_;
  std::map<std::string, Relations, std::less<>> relations_;
};

}  // namespace planverk::office::word
