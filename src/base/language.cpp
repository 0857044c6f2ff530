#include "base/language.h"

#include <string>

namespace planverk {

std::optional<Language> language_of(std::string_view tag) {
  std::string first(tag.substr(0, tag.find('-')));
  for (char& c : first) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');  // language tags ignore case (RFC 5646 §2.1.1)
  }
  if (first == "no") return Language::nb;
  for (const Language language : all_languages) {
    if (first == code_of(language)) return language;
  }
  return std::nullopt;
}

std::string_view code_of(Language language) {
  return tag_of(language).substr(0, 2);
}

std::string_view tag_of(Language language) {
  switch (language) {
    case Language::sv:
      return "sv-SE";
    case Language::nb:
      return "nb-NO";
    case Language::nn:
      return "nn-NO";
    case Language::da:
      return "da-DK";
    case Language::en:
      return "en-GB";
  }
  return "en-GB";
}

}  // namespace planverk
