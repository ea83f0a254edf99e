//! Facts of a person's own page: given, opened by its word, asked from, ended.

crate::facts! {
    /// What happens on a person's own page.
    Own {
        /// The person has a page of their own from now on.
        "own.given" 1 Given { page: crate::Thing },
        /// Its link, its word and its sessions open nothing any more.
        "own.ended" 1 Ended { page: crate::Thing },
        /// The word was chosen: by the person, with their code or at the counter.
        "own.word_chosen" 1 WordChosen { page: crate::Thing },
        /// The word is forgotten; a new code was given to choose another.
        "own.word_forgotten" 1 WordForgotten { page: crate::Thing },
        /// The person opened their page with their word.
        "own.entered" 1 Entered { page: crate::Thing },
        /// They asked the space something.
        "own.asked" 1 Asked { question: crate::Thing, topic: String },
        "own.answered" 1 Answered { question: crate::Thing },
        /// An answer that was not read yet was taken back.
        "own.answer_taken_back" 1 AnswerTakenBack { question: crate::Thing },
    }
}
