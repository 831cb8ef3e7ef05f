import { keys } from './vocabulary.js';

/**
 * Common given names of many languages, compiled by hand: a run of capitals that begins with one is a person's name. Those that are
 * words, months or places as well ("May", "Jordan", "Grace", "Santiago") are left out.
 */
export const GIVEN_NAMES = keys(
  `aaron adam adrian alan albert alec alex alexander alexandra alexandre alfonso alfred alfredo alice alison allan allison amanda amy ana anastasia
  andre andrea andreas andrei andres andrew angela angelo angus anita ann anna anne annette annie anthony antoine anton antonella antonia antonio
  antony armando arnold arthur arturo barbara barry bart beatrice beatriz ben benjamin bernard bernardo bernhard bert bertrand beth betty bill
  birgit bjorn bob boris brenda brendan brian bridget bruno camila camilo carl carla carlo carlos carmen carol carolina caroline carolyn cathal
  catherine cathy cecilia cesar charles charlotte chris christina christine christoph christophe christopher claire clara claude
  claudia claudio clive colin colleen connor constantin craig cristian cristina cynthia damian damien dan daniel daniela danielle danny darren
  dave david dean deborah debra declan denis dennis derek diana diane diego dieter dmitry dominic dominique don donald donna dorothy doug douglas
  duncan dylan eamon ed eddie edgar edith eduard eduardo edward edwin eileen elaine elena eleni elias elisabeth elise elizabeth ellen elliot emil
  emilia emilio emily emma emmanuel enrico enrique eric erica erich erik erika ernest ernesto erwin esteban estelle esther ethan eugene eva
  evan eve evelyn fabian fabio federica federico felipe felix ferdinand fergus fernando fiona florian frances francesca francesco
  francine francis francisco francois frank franz fred frederic frederick friedrich gabriel gabriela gareth gary gavin geoff geoffrey george
  georges gerald gerard gerhard giancarlo gianni gideon gilbert gilles gillian gina giorgio giovanni giulia giuseppe glenn gloria gonzalo gordon
  graeme graham greg gregory greta guillaume guillermo gunther gustav gustavo guy hannah hans harald harold harriet harry heather hector heidi
  heinz helen helena helene helmut henri henrik henry herbert herman hernan hilary hillary holger horst howard hubert hugh hugo humberto ian
  ibrahim ignacio igor ilya imre ines ingrid inge ioannis irena irene iris isaac isabel isabella isabelle ivan ivana ivo jack jacob jacqueline
  jacques jaime jake jakob james jan jana jane janet janez janice jared jaroslav jason javier jay jean jeff jeffrey jennifer jenny jens jeremy
  jerome jerry jesper jessica jesus jill jim jimena jimmy joan joanna joanne joao joaquin jochen joe joel joerg johan johann johanna johannes john
  johnny jon jonas jonathan jorge jose josef joseph joshua juan juana judith julia julian juliana julie julien julio jurgen justin karen karin karl
  karol kate katharina katherine kathleen kathryn kathy katja katrin keith kelly ken kenneth kevin kim kirsten klaus konrad konstantin kristina
  kurt kyle lars laura lauren laurence laurent lawrence lea leif lena leo leon leonard leonardo leonid leopold lesley leslie liam lidia lilian
  linda lindsay lionel lisa liz lorenzo lorraine louis louisa louise luc luca lucas lucia lucie lucy ludwig luigi luis luisa lukas luke lydia
  lynn maciej magda magnus malcolm manfred manuel marc marcel marcelo marcia marco marcos marcus margaret margarita margot maria marian marianne
  mariano marie marija marina mario marion marisa marius mark marko markus marta martha martin martina mary massimo mateo mathias mathieu matt
  matteo matthew matthias maureen maurice mauricio mauro max maxim maxime maximilian megan melanie melissa michael michal michel michele
  michelle miguel mihai mike mikhail milan milos miriam mohamed moira molly monica monika monique morgan nadia nancy natalia natalie natasha
  nathalie nathan neil nelson niall nicholas nick nicola nicolas nicole niels nigel nikita nikolai nikolas nikos nils nina noah noel nora norman
  octavio olaf oleg oleksandr oleksii olga oliver olivia olivier omar oscar oswaldo otto owen pablo pamela paola paolo pascal patricia patricio
  patrick paul paula paulo pavel pedro peggy peter petr petra petro phil philip philippe phillip pierre pieter piotr rachel radoslaw rafael
  rainer ralf ralph ramon randy raul ray raymond rebecca regina reinhard rene ricardo richard rick rita rob robert roberta roberto robin rodrigo
  roger rogelio roland rolf ron ronald rosa rosario rosemary ross roy ruben rudolf rupert russell ruth ryan sally sam samantha samuel sandra
  sara sarah scott sean sebastian serge sergei sergio seth shane shannon sharon shaun sheila shirley sigmar silvia simon simone simona slobodan
  sofia sonia sophie stacy stanislav stefan stefano stephan stephanie stephen steve steven stuart sue susan susanna suzanne sven svetlana sylvia
  sylvie tamara tania tanya tatiana tatjana ted terence teresa terry thea theodore theresa therese thierry thomas tim timothy tina toby todd tom
  tomas tommy toni tony tracy trevor ulrich ulrike urs ursula valentina valentin valerie valery vaclav vanessa vera veronica veronique vicente
  vicky victor viktor vincent vincenzo virginie vitaly vivian vivien vlad vladimir vladislav volker volodymyr walter wanda wayne wendy werner
  wilfred wilhelm william willy wolfgang xavier yana yann yannis yolanda yulia yuri yves yvette yvonne zbigniew zoe zoran
  abbas abdallah abdelaziz abdelkader abdellah abdelmalek abdirahman abdisalam abdul abdulaziz abdulkarim abdullah abdullahi abdulrahman adel adnan
  ahmad ahmed akram ala alaa ali alireza amal amer amina amir amira ammar amr anas anwar aref arif arash asad asma assad atif aya ayman aymen
  aziz azmi babak badr bahaa bahram bakr bashar basel basem basim bassam bassel behzad bilal boutros dalia dawood dina driss ehsan eman essam fadi
  fahad fahd faisal fares farhad farid farida faris farouk farzad fatemeh fatih fatima fawaz fawzi faysal fayez firas fuad gamal ghada ghassan
  habib hadi hafez haider haidar hakim hala hamad hamdi hamed hamid hamza hana hanan hani hanin hany hasan hashem hassan hatem hayder hazem heba
  hisham hoda hosam hossam hossein houda houssam huda hussein ibtisam ihab imad iman imran intisar isam ismail issa iyad jaafar jaber jabir jalal
  jamal jameel jamil jamila javad jawad kamal kamel karim karima kassem kazem khadija khalaf khaled khalid khalifa khalil lamia layla leila lina
  loay louay lubna luay maha mahdi mahmoud mahmud mai majed majid malik manal mansour maryam masoud massoud maysa mazen mehdi mehmet mehran mervat
  moaz moez mohammad mohammed mohsen mona monir morad morteza mostafa mouaz mounir mourad moussa muhammad mukhtar mulham muna munir murad musa
  mustafa muhanad muhannad nabil nabila nada nader nadim nahed naif naim naji najib najla najwa naser nasir nasr nasser nawaf nawal nayef nazar
  nidal nizar noor noura nour nouri numan omran osama othman qais qasim raad rabab rabah rabia rafik raed raghad rahim raja rajab rami
  ramin rana rania rashid rasha rasool rateb rawan rayan razan reem reza riad rima riyad riyadh ruba rula saad saber sabri sadiq sadeq
  saeb saeed safa safaa safwan sahar sakina salah salam salama saleh salem salim salma salman salwa samar sameh samer sami samia samir
  samira sana saud sayed selim shadi shaker sharif shereen sherif shirin sinan siham soheil sohrab suhail suleiman sultan taher taha tahir talal
  taleb talib tamer tamim tareq tarek tariq tawfiq usama wael wafa wafaa walid waleed wassim yahya yaser yasin yasir yasser yazan younes
  yousef youssef yunus yusra yusuf zahid zahir zahra zaid zaina zainab zakaria zaki ziad zeinab zuhair
  adebayo akinwumi amadou aminata aminu awa babacar boubacar chidi chinedu chukwuma cheikh dlamini fatou fatoumata ibrahima ifeanyi idriss ishmael
  jakaya kofi kwame kwesi lamine mamadou mahamat mariama moctar modibo moussa mwai ndiaye ngozi nkosazana obiageli olusegun oumar ousmane
  paulin salva salif sekou souleymane tendai thabo uhuru umaru wangari yaw yoweri raila
  aditya ajay ajit akhil amit amitabh anand anil anjali arun arvind ashok asif atal bilawal chandra deepak devendra farooq gita gopal gotabaya
  indira jaswant jawaharlal kapil kiran kumar lalit mahinda manmohan meera mohan mukesh nandini naresh narendra nawaz nirmala pervez prakash
  prakesh pranab prasad priya rahul raj rajesh rajiv rakesh ranil ravi sanjay sanjeev santosh shankar shashi shehbaz shyam sonal subrahmanyam
  sudhir sunil suresh sushma tarun uday venkat vijay vikram vinod zulfikar
  agus anies bambang budi dewi dian endang hadi hary jusuf joko megawati prabowo retno sri sukarno susilo wiranto yusuf anwar mahathir najib
  zulkifli thein htin khin kyaw maung myint soe tin zaw zin nyan phyo aye somchai thaksin yingluck prayut surin nguyen
  akira haruhiko hideo hiroshi ichiro junichiro kazuo keiko kenji makoto masahiro mitsuo naoto noriko ryosuke satoshi shigeru shinzo taro takashi
  takeshi toshimitsu yasuo yoko yoriko yoshihide yukio yukiya
  alyona arkady artem artur bogdan boyko dmytro evgenia evgeny gennady georgi georgy grigory iryna kateryna kirill kseniya larisa leyla
  ludmila lyubov lyudmila mykola mykhailo nadezhda nazar oksana olena oleksiy pavlo petro rostislav ruslan rustam rustem sergiy sergey stanislaw
  tamar taras vadim valentyn valeriy vasily vasyl viacheslav vyacheslav yelena yevgenia yevhen yulia zurab giorgi davit levan nikol armen arayik
  ararat artak edmon gagik hayk robert samvel serzh vahan vigen ilham elmar hikmet farid jeyhun ramil rovshan tofig nursultan askar kairat kassym
  aibek almazbek sooronbay sadyr emomali shavkat abdulaziz gurbanguly saparmurat
  abdullatif ahmet arda ayse bekir berat binali burak bulent cem cemil cevdet devlet dilek egemen ekrem emine engin erdal faruk fatma feridun
  gulsen hakan halil haluk hami hulusi huseyin ibrahim ismet kemal melih meral mesut mevlut murat mustafa nihat numan nurettin omer onur orhan
  ozgur recep sedat selahattin selcuk serdar sevgi suleyman tansu tayyip turgut ufuk ugur umit vedat veysi yasar yigit zeynep zeki
  avi avigdor avner benny binyamin boaz dov ehud eli gadi gilad golda haim itamar merav moshe naftali natan nir noam ofer oren reuven ron shaul
  shimon shlomo silvan tzachi tzipi uri yaakov yair yariv yitzhak yoav yossi zeev
  alexis alekos andreas apostolos charalambos christos costas dimitris eleftherios euripides evangelos georgios giannis glafcos kostas kyriakos
  nicos nikolaos panagiotis panos prodromos spyros stavros tassos theodoros vassilis yiannis
  adina agnes aleksandr aleksandar ales alina andrej andrzej attila bela bohuslav branko dalibor danuta dejan donatas dragan dusan edita edi ewa
  ferenc gabor gergely goran grzegorz gyorgy hashim haris igli imants istvan ivica jacek janos jaroslaw jelena jerzy jozef karel kazimierz
  krzysztof lajos laszlo lech leszek ljubica lubomir ludek marek mateusz mevludin milo milorad mirek mirko miroslav mladen nebojsa nenad ondrej pal
  pawel predrag radek radovan rastislav sandor sasa snezana stipe tadeusz tibor tihomir tomasz tomislav toomas urmas vaira valdis vesna viktoras
  vojislav vuk vytautas wieslaw witold wladyslaw zdenek zeljko zivko zlatko zoltan zuzana
  alvaro aristides aurelio bernarda cristobal dario dolores efrain emiliano evo fabiola fidel gerardo gilberto gladys guadalupe ivan jairo jeronimo
  josefina leandro leopoldo lorena luz marisol marta maximo mireya moises nestor nicanor nubia olga orlando osvaldo otoniel raquel rigoberto rodolfo
  rodrigo rosalba sigifredo silvio tomas ulises yezid ximena joaquim joao luiz dilma celso itamar geraldo jair aldo`,
);
