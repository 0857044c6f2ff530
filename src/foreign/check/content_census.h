/// What the content of all pages holds, and how it is marked: what page facts and the checks of content ask.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/faults.h"
#include "content/runner.h"
#include "structure/tree.h"

namespace planverk::foreign {

struct PageContent {
  bool text = false;         ///< letters that are seen, white space apart
  bool hidden_text = false;  ///< letters that are not
  bool picture = false;
  bool paint = false;
  std::size_t content = 0;  ///< pieces of content
};

struct FontUse {
  std::shared_ptr<const Font> font;
  std::size_t page = 0;   ///< from 1, where it is first seen
  bool seen = false;      ///< letters of it are seen; invisible ones need no font program (7.21.4.1)
  bool unmapped = false;  ///< a code of it has no letter, or one that stands for none
};

class ContentCensus : public Sink {
 public:
  /// `faults` gets what is wrong with marks, where the file is tagged.
  ContentCensus(const Tree& tree, bool tagged, std::string language, Faults& faults)
      : tree_(tree), tagged_(tagged), language_(std::move(language)), faults_(faults) {}

  /// What comes next is on this page, from 1.
  void begin_page(std::size_t number, ObjectId id);

  void text(const ShownText& shown, const std::vector<Mark>& marks) override;
  void picture(const Object& picture, const std::vector<Mark>& marks) override;
  void paint(const std::vector<Mark>& marks) override;
  void begin_mark(const std::vector<Mark>& marks) override;
  void end_mark(const std::vector<Mark>&) override {}
  void form(const Object& form, const std::vector<Mark>& marks) override;

  [[nodiscard]] const std::vector<PageContent>& pages() const { return pages_; }
  [[nodiscard]] const std::map<const Font*, FontUse>& fonts() const { return fonts_; }
  [[nodiscard]] const std::set<ContentKey>& marked() const { return marked_; }
  [[nodiscard]] bool has_content() const;
  /// Content that an element holds.
  [[nodiscard]] std::size_t tagged_content() const { return tagged_content_; }

 private:
  enum class Standing { artifact, tagged, loose };
  [[nodiscard]] std::size_t element_of(const Mark& mark) const;
  [[nodiscard]] Standing standing(const std::vector<Mark>& marks, std::size_t& element) const;
  void content(const std::vector<Mark>& marks, bool words);
  [[nodiscard]] bool has_language(const std::vector<Mark>& marks, std::size_t element) const;

  const Tree& tree_;
  bool tagged_;
  std::string language_;
  Faults& faults_;
  ObjectId page_;
  std::vector<PageContent> pages_;
  std::map<const Font*, FontUse> fonts_;
  std::set<ContentKey> marked_;
  std::size_t tagged_content_ = 0;
};

}  // namespace planverk::foreign
