#include "word/section_names.h"

#include "base/utf8.h"
#include "base/word_list.h"
#include "word/words.h"

namespace planverk::exchange::word {

namespace {

bool is_numbering(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.)") == std::string_view::npos;
}

}  // namespace

std::string heading_key(std::string_view heading) {
  std::string_view rest = utf8::trim(heading);
  if (const std::size_t space = rest.find(' '); space != std::string_view::npos && is_numbering(rest.substr(0, space)))
    rest = utf8::trim(rest.substr(space));
  while (rest.ends_with(':') || rest.ends_with('.')) rest.remove_suffix(1);
  std::string out;
  for (std::size_t at = 0; at < rest.size();) utf8::append(out, utf8::lower(utf8::next(rest, at)));
  return utf8::collapse(out);
}

/// The document's own language comes first: a word may name one section here and another elsewhere.
SectionNames::SectionNames(const templates::Files& files, const plan::KindFacts& kind, std::string_view tag) {
  std::vector<Language> languages{Language(language_in(tag))};
  for (const Language each : files.languages().languages()) languages.push_back(each);
  // Kinds that ask for no sections of their own print all alike.
  const plan::KindForm& form = kind.form_for(tag);
  if (form.order.empty() && form.sections.empty()) return;
  // What several uses are called by is that of the form: the background of a case is its facts here, its matter there.
  const std::string uses = form.order + ' ' + kind.sections;
  for (const Language language : languages) {
    Diagnostics unread;  // the label files are judged where templates are compiled
    const templates::Labels labels = templates::read_labels(files, language, unread);
    for (const std::string_view word : WordList(uses)) {
      const std::string use(word);
      if (!WordList(kind.sections).contains(word)) continue;
      const bool own = language == languages.front();
      for (const std::string& key : {use, use + "-director", use + "-director-region"}) {
        if (const std::string* label = labels.find("section." + key)) add(*label, use, own && key == use);
      }
      const std::string* others = labels.find("import-heading." + use);
      if (others == nullptr) continue;
      std::string_view rest = *others;
      while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        add(rest.substr(0, comma), use, false);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
      }
    }
  }
}

void SectionNames::add(std::string_view words, const std::string& use, bool printed) {
  if (words.find('{') != std::string_view::npos) return;
  by_words_.try_emplace(heading_key(words), Match{use, printed});
}

SectionNames::Match SectionNames::find(std::string_view heading) const {
  const auto place = by_words_.find(heading_key(heading));
  return place == by_words_.end() ? Match{} : place->second;
}

}  // namespace planverk::exchange::word
