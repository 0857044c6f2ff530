#include <set>
#include <span>

#include "base/utf8.h"
#include "template/template.h"
#include "words/labels.h"
#include "xml/reader.h"

namespace planverk::templates {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr planverk::Rule rules[] = {
    {"label-missing", "", Stage::document, RuleClass::format, Severity::error,
     "Every label and message that is printed exists in the language asked for.", "template: label-missing"},
};

namespace {

std::string plain(std::string_view text) {
  return std::string(utf8::trim(utf8::collapse(text)));
}

}  // namespace

constexpr std::string_view messages_path = "labels/messages-";

/// Reads the versions of one label file, the last word on a key winning.
class LabelReader {
 public:
  LabelReader(const Files& files, Diagnostics& found) : files_(files), found_(found) {}

  Labels read(const std::string& path, Language language) { return read(path, files_.ids(path), language); }

  /// The same of some of the file's versions.
  Labels read(const std::string& path, std::span<const FileId> versions, Language language) {
    Labels out;
    out.pack_ = {files_.shared_languages(), &files_.languages().of(language)};
    if (!path.starts_with(messages_path)) take_months(*out.pack_, out);
    for (const FileId file : versions) {
      last_file_ = file;
      const auto tree = xml::parse(*files_.sources(), file, Limits{}, found_);
      if (!tree) continue;
      if (tree->root().name() != "labels") {
        found_.add("template", tree->span(tree->root())).variant("not-labels").with("file", path).mend("not-labels");
        continue;
      }
      tree->root().each_element([&](xml::Node label) { take(*tree, label, out); });
    }
    return out;
  }

  static void join(Labels& messages, Labels printed) {
    messages.printed_ = std::make_shared<const Labels>(std::move(printed));
  }

  /// Keys that another language has and this one lacks, each told once.
  void compare(const Labels& own, const Labels& other, std::string_view path, std::string_view other_path) {
    for (const auto& [key, text] : other.texts_) {
      if (key.find('\x1f') != std::string::npos || own.texts_.contains(key) || !missing_.insert(key).second) continue;
      found_.add("label-missing", Span{last_file_, 0, 0})
          .with("key", key)
          .with("file", std::string(path))
          .with("other", std::string(other_path))
          .mend();
    }
  }

 private:
  /// The names of months are the language's; a label of that key has the last word.
  static void take_months(const language::Pack& pack, Labels& out) {
    for (std::size_t i = 0; i < pack.months.size(); ++i) out.texts_["month." + std::to_string(i + 1)] = pack.months[i];
    for (std::size_t i = 0; i < pack.short_months.size(); ++i)
      out.texts_["month-short." + std::to_string(i + 1)] = pack.short_months[i];
  }

  void take(const xml::Tree& tree, xml::Node label, Labels& out) {
    if (label.name() != "label" || label.get("key").empty()) {
      found_.add("template", tree.span(label))
          .variant("not-label")
          .with("name", std::string(label.name()))
          .mend("not-label");
      return;
    }
    const std::string key(label.get("key"));
    out.texts_.erase(key + std::string(plural_one));
    out.texts_.erase(key + std::string(plural_other));
    const xml::Node one = label.first_child("one");
    const xml::Node other = label.first_child("other");
    if (!one && !other) {
      out.texts_[key] = plain(label.text());
      return;
    }
    out.texts_[key] = plain((other ? other : one).text());
    out.texts_[key + std::string(plural_one)] = plain((one ? one : other).text());
    out.texts_[key + std::string(plural_other)] = plain((other ? other : one).text());
  }

  const Files& files_;
  Diagnostics& found_;
  FileId last_file_ = 0;
  std::set<std::string> missing_;
};

const std::string* Labels::find(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Labels::keys() const {
  std::vector<std::string_view> out;
  for (const auto& [key, text] : texts_) {
    if (key.find('\x1f') == std::string::npos) out.push_back(key);
  }
  return out;
}

namespace {

Labels read_compared(const Files& files, const std::string& stem, Language language, Diagnostics& found) {
  const auto path_of = [&](Language each) { return "labels/" + stem + std::string(each.code()) + ".xml"; };
  LabelReader reader(files, found);
  Labels own = reader.read(path_of(language), language);
  const auto has_own = [&](Language each) { return files.ids(path_of(each)).size() > 1; };
  // What is built in is measured by its Swedish words. An organisation's labels are measured by each other, in the
  // languages that it has labels in: nobody needs words in a language that he does not write in.
  for (const Language each : files.languages().languages()) {
    const bool both = has_own(language) && has_own(each);
    if (each == language || (each != measure_language && !both)) continue;
    Diagnostics elsewhere;
    LabelReader measure(files, elsewhere);
    const std::string other = path_of(each);
    const std::span<const FileId> versions = both ? files.ids(other) : files.ids(other).first(1);
    reader.compare(own, measure.read(other, versions, each), path_of(language), other);
  }
  return own;
}

}  // namespace

Labels read_words(const Files& files, Language language, Diagnostics& found) {
  return LabelReader(files, found).read("labels/" + std::string(language.code()) + ".xml", language);
}

Labels read_labels(const Files& files, Language language, Diagnostics& found) {
  return read_compared(files, "", language, found);
}

Labels read_messages(const Files& files, Language language, Diagnostics& found) {
  Labels messages = read_compared(files, "messages-", language, found);
  // What is wrong with them is said where the labels themselves are read.
  Diagnostics elsewhere;
  LabelReader::join(messages, read_words(files, language, elsewhere));
  return messages;
}

bool has_messages(const Files& files, Language language) {
  return !files.ids(std::string(messages_path) + std::string(language.code()) + ".xml").empty();
}

Labels message_texts(const Files& files, Language language) {
  Diagnostics unheard;
  LabelReader reader(files, unheard);
  Labels messages = reader.read(std::string(messages_path) + std::string(language.code()) + ".xml", language);
  LabelReader::join(messages, read_words(files, language, unheard));
  return messages;
}

}  // namespace planverk::templates
