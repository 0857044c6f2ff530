/// A Word text as sections: headings with what stands below them.
#pragma once

#include <string>
#include <vector>

#include "office/word.h"

namespace planverk::exchange::word {

struct Chapter {
  std::string title;
  int level = 0;  ///< as the file has it, from 1
  const office::Paragraph* heading = nullptr;
  std::vector<const office::Block*> blocks;
  std::vector<Chapter> chapters;
};

struct Outline {
  std::string title;  ///< of the document; empty where the text has none
  std::string subtitle;
  std::vector<const office::Block*> lead;  ///< what stands before the first heading
  std::vector<Chapter> chapters;
  std::vector<const office::Paragraph*> skipped;  ///< headings more than one level below the one above
  std::size_t plain_headings = 0;  ///< whose notes, emphasis or changes a plan's headings have no room for
};

/// The document outlives the outline. A heading of the first level that stands alone above all others is the title.
[[nodiscard]] Outline outline_of(const office::WordDocument& document);

/// A heading's words: as they will stand, what is taken out left out.
[[nodiscard]] std::string heading_words(const office::Paragraph& heading, const office::WordDocument& document);
/// All that there are, deleted ones too, with one space between them.
[[nodiscard]] std::string plain_words(const office::Paragraph& paragraph);

/// The run is taken out by a change.
[[nodiscard]] bool is_deleted(const office::Run& run, const office::WordDocument& document);

}  // namespace planverk::exchange::word
