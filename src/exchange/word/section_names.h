/// Which of a kind's own sections a heading names, by the words of all languages that there are labels for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "plan/kinds.h"
#include "template/template.h"

namespace planverk::exchange::word {

class SectionNames {
 public:
  /// `tag` is the language of the document that the sections go into.
  SectionNames(const templates::Files& files, const plan::KindFacts& kind, std::string_view tag);

  struct Match {
    std::string use;       ///< empty: none of the kind's
    bool printed = false;  ///< the kind prints these very words: the section needs no title
  };
  [[nodiscard]] Match find(std::string_view heading) const;

 private:
  void add(std::string_view words, const std::string& use, bool printed);

  std::map<std::string, Match, std::less<>> by_words_;
};

/// Small letters, without a number before and a mark behind: how headings are compared.
[[nodiscard]] std::string heading_key(std::string_view heading);

}  // namespace planverk::exchange::word
